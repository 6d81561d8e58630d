/* The parts of the drawing library that the charts use; this file and what draws with it are a piece of their own, fetched with the first chart. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ComposeOption, type ECharts } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';

// On the page as SVG; the canvas is for pictures to keep, which the content security policy lets no SVG become.
use([BarChart, LineChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer, CanvasRenderer]);

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption>;
export type { ECharts };

/** A chart in a room of its own within `parent`. */
export function openChart(parent: HTMLElement | null, renderer: 'svg' | 'canvas', size: { readonly width?: number; readonly height?: number } = {}): ECharts {
  const room = document.createElement('div');
  room.className = 'trend-room';
  emptiesItself(room);
  parent?.append(room);
  const chart = init(room, null, { renderer, ...size });
  room.querySelectorAll('svg').forEach(emptiesItself);
  return chart;
}

/** The library empties what it has drawn on by assigning nothing as HTML, which the page's trusted types refuse; it assigns no other HTML. */
function emptiesItself(element: Element): void {
  Object.defineProperty(element, 'innerHTML', { get: () => '', set: () => element.replaceChildren() });
}
