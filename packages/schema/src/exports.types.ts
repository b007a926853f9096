import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { contractEnum } from './contract-enum.js';
import { PageInfo } from './problem.types.js';

export type ExportedData = 'families' | 'answers' | 'suppressions';

export const ExportedDataEnum = contractEnum('ExportedData', 'What an export holds.', [
  'families',
  'answers',
  'suppressions',
]);

@ObjectType('DataExport', { description: 'That somebody saved data of the school as a file.' })
export class DataExport {
  @Field(() => ID) id: string;
  @Field(() => ExportedDataEnum) what: ExportedData;
  @Field(() => String, { nullable: true, description: 'Who did, by name.' }) by: string | null;
  @Field(() => GraphQLISODateTime) startedAt: Date;
}

@ObjectType('DataExportEdge')
export class DataExportEdge {
  @Field(() => String) cursor: string;
  @Field(() => DataExport) node: DataExport;
}

@ObjectType('DataExportConnection')
export class DataExportConnection {
  @Field(() => [DataExportEdge]) edges: DataExportEdge[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}
