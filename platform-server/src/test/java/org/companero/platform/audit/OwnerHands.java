package org.companero.platform.audit;

import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What somebody with the password of the tables' owner can do to one creator's log.
record OwnerHands(SingleConnectionDataSource connection, JdbcClient sql) implements AutoCloseable {

    static OwnerHands on(CreatorId creator, Database database) {
        var connection = new SingleConnectionDataSource(
                database.url(), database.owner().user(), database.owner().password(), true);
        var sql = JdbcClient.create(connection);
        sql.sql("select set_config('app.current_creator_id', ?, false)")
                .param(creator.toString())
                .query(String.class)
                .single();
        return new OwnerHands(connection, sql);
    }

    void alter(long sequence, String assignment) {
        change("update audit_entry set " + assignment + " where sequence = ?", sequence);
    }

    /// Seals the entry again, as whoever has read the code would.
    void sealAgain(long sequence) {
        change("update audit_entry entry set hash = audit_seal(entry) where sequence = ?", sequence);
    }

    void remove(long sequence) {
        change("delete from audit_entry where sequence = ?", sequence);
    }

    void renumber(long sequence, long as) {
        sql.sql("update audit_entry set sequence = ? where sequence = ?")
                .params(as, sequence)
                .update();
    }

    /// Puts each of two entries where the other was.
    void swap(long one, long other) {
        renumber(one, Long.MAX_VALUE);
        renumber(other, one);
        renumber(Long.MAX_VALUE, other);
    }

    /// Adds an entry behind the chain's back: the head stays where it was.
    void append() {
        sql.sql("create temporary table kept as select * from audit_head").update();
        sql.sql("""
                insert into audit_entry (at, action, actor_kind, actor_id, actor_name, target, details)
                values (now(), 'sign_out', 'person', gen_random_uuid(), 'nobody', '', '{}')
                """).update();
        sql.sql("update audit_head head set sequence = kept.sequence, hash = kept.hash from kept")
                .update();
        sql.sql("drop table kept").update();
    }

    private void change(String statement, long sequence) {
        if (sql.sql(statement).param(sequence).update() != 1) {
            throw new AssertionError("There is no entry " + sequence);
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
