/** Every entity of the application: what the data sources know and the migrations must match. */
export const entities: Array<new () => object> = [];
