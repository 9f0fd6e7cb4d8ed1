import type { DatabaseConnection, Driver, SqliteDatabase, SqliteStatement } from 'kysely'
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { StoreDatabase } from './open-database.ts'

const CACHED_STATEMENTS = 256

/** SQLite rolls a change of schema back like any other; Kysely's own adapter assumes that it cannot. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Takes the write lock at the start, so that a transaction never fails half-way for want of it. */
class ImmediateDriver extends SqliteDriver {
  readonly #db: StoreDatabase

  constructor(db: StoreDatabase, database: SqliteDatabase) {
    super({ database })
    this.#db = db
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // After a full disk or a read error SQLite has rolled back itself; a second time would hide what happened.
    if (this.#db.inTransaction) await super.rollbackTransaction(connection)
  }
}

class StoreDialect extends SqliteDialect {
  readonly #db: StoreDatabase
  readonly #database: SqliteDatabase

  constructor(db: StoreDatabase, database: SqliteDatabase) {
    super({ database })
    this.#db = db
    this.#database = database
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter()
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#db, this.#database)
  }
}

/** The query builder over an open connection. Closing the connection stays with whoever opened it. */
export function queryBuilder<Tables>(db: StoreDatabase): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new StoreDialect(db, withStatementCache(db)) })
}

/** Keeps the most recently used statements compiled: services run the same few queries row after row. */
function withStatementCache(db: StoreDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    prepare(text) {
      const statement = statements.get(text) ?? db.prepare(text)
      statements.delete(text)
      statements.set(text, statement)
      const oldest = statements.keys().next()
      if (statements.size > CACHED_STATEMENTS && !oldest.done) statements.delete(oldest.value)
      return statement
    },
    close: () => undefined,
  }
}
