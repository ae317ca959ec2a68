const [MOMENTUM, SPREAD, TINY] = [0.9, 0.999, 1e-8];

/** Moves weights down a slope, each by its own pace (Adam, Kingma and Ba 2015). */
export class Adam {
	private readonly first: Float64Array;
	private readonly second: Float64Array;
	private step = 0;

	constructor(private readonly weights: Float64Array) {
		this.first = new Float64Array(weights.length);
		this.second = new Float64Array(weights.length);
	}

	/** One step at this rate. */
	move(gradient: Float64Array, rate: number): void {
		const { weights, first, second } = this;
		this.step += 1;
		gradient.forEach((slope, at) => {
			const mean = (first[at] = MOMENTUM * (first[at] ?? 0) + (1 - MOMENTUM) * slope);
			const square = (second[at] = SPREAD * (second[at] ?? 0) + (1 - SPREAD) * slope * slope);
			const deviation = Math.sqrt(square / (1 - SPREAD ** this.step));
			const pace = rate / (1 - MOMENTUM ** this.step) / (deviation + TINY);
			weights[at] = (weights[at] ?? 0) - pace * mean;
		});
	}
}
