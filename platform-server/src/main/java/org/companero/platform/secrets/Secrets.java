package org.companero.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.companero.platform.vault.Vault;
import org.companero.protocol.api.SecretResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The current creator's secrets, by their names. Call it within a transaction.
@Component
public final class Secrets {

    /// How many a creator may have.
    static final int MOST = 100;

    private static final String COLUMN = "creator_secret.sealed";

    private static final String LIST = "select name, updated_at from creator_secret order by name";
    private static final String FIND = "select sealed from creator_secret where name = :name";
    private static final String PUT = """
            insert into creator_secret as known (name, sealed)
            select :name, :sealed
             where (select count(*) from creator_secret where name <> :name) < :most
            on conflict (creator_id, name) do update set sealed = excluded.sealed
            """;
    private static final String REMOVE = "delete from creator_secret where name = :name";

    private final JdbcClient database;
    private final Vault vault;

    Secrets(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// The secret of this name. It goes to the service it is for, and nowhere else: no log, no run, no message.
    public Optional<String> find(String name) {
        return database.sql(FIND)
                .param("name", name)
                .query(byte[].class)
                .optional()
                .map(kept -> new String(vault.open(COLUMN, name, kept), StandardCharsets.UTF_8));
    }

    List<SecretResource> list() {
        return database.sql(LIST)
                .query((row, _) -> new SecretResource(
                        row.getString("name"), row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    /// @return false when there are too many already
    boolean put(String name, String value) {
        return database.sql(PUT)
                        .param("name", name)
                        .param("sealed", vault.seal(COLUMN, name, value.getBytes(StandardCharsets.UTF_8)))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /// @return whether it was there
    boolean remove(String name) {
        return database.sql(REMOVE).param("name", name).update() == 1;
    }
}
