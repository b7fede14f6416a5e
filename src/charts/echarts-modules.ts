// The parts of ECharts that the product uses, registered once; nothing else of the library is bundled.
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

register([LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

export { init, type ECharts, type EChartsCoreOption };
