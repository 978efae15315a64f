// Taking everything along and bringing it back.

export {
  type Importable,
  importableSchema,
  type ImportReport,
  importReportSchema,
  type UserExport,
  userExportSchema,
} from './user-export.ts';
