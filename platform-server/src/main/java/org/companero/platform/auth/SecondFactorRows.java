package org.companero.platform.auth;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Second factors and recovery codes as they are stored: seeds sealed, codes hashed.
@Repository
class SecondFactorRows {

    private static final String COLUMN = "second_factor.seed";
    private static final int CODES = 10;
    // 80 random bits: no slow hash is needed.
    private static final int CODE_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String FIND = """
            select seed, confirmed_at is not null as confirmed,
                   (select count(*) from recovery_code code where code.account_id = second_factor.account_id) as codes
            from second_factor where account_id = ?
            """;
    private static final String BEGIN = """
            insert into second_factor (account_id, seed) values (:account, :seed)
            on conflict (account_id) do update set seed = :seed, last_step = 0, created_at = now()
            where second_factor.confirmed_at is null
            """;
    // Only one of any number of callers takes a step forward: no code counts twice.
    private static final String USE_STEP =
            "update second_factor set last_step = :step where account_id = :account and last_step < :step";
    private static final String CONFIRM =
            "update second_factor set confirmed_at = now() where account_id = ? and confirmed_at is null";
    private static final String REMOVE = "delete from second_factor where account_id = ?";
    private static final String USE_CODE = "delete from recovery_code where account_id = ? and code_hash = ?";
    private static final String REMOVE_CODES = "delete from recovery_code where account_id = ?";
    private static final String INSERT_CODE = "insert into recovery_code (account_id, code_hash) values (?, ?)";

    private final SystemAccess system;
    private final Vault vault;

    SecondFactorRows(SystemAccess system, Vault vault) {
        this.system = system;
        this.vault = vault;
    }

    Optional<Stored> find(UUID account) {
        return system.read(
                "read an account's second factor",
                client -> client.sql(FIND)
                        .param(account)
                        .query((row, _) -> Stored.of(row))
                        .optional());
    }

    byte[] seed(UUID account, Stored stored) {
        return vault.openForInstallation(COLUMN, account.toString(), stored.sealedSeed);
    }

    /// Keeps a seed that is not confirmed yet, in place of an earlier one.
    ///
    /// @return false when one is confirmed already
    boolean begin(UUID account, byte[] seed) {
        var sealed = vault.sealForInstallation(COLUMN, account.toString(), seed);
        return change(client -> client.sql(BEGIN)
                .param("account", account)
                .param("seed", sealed)
                .update());
    }

    /// @return false when a code of this step or a later one was used already
    boolean useStep(UUID account, long step) {
        return change(client -> client.sql(USE_STEP)
                .param("account", account)
                .param("step", step)
                .update());
    }

    boolean confirm(UUID account) {
        return change(client -> client.sql(CONFIRM).param(account).update());
    }

    /// @return false when it is no unused code of the account
    boolean useCode(UUID account, String code) {
        return change(client ->
                client.sql(USE_CODE).params(account, hash(account, code)).update());
    }

    void remove(UUID account) {
        system.write("remove an account's second factor", client -> {
            client.sql(REMOVE_CODES).param(account).update();
            return client.sql(REMOVE).param(account).update();
        });
    }

    /// New codes in place of those before, as they are shown once.
    List<String> renewCodes(UUID account) {
        var codes = Stream.generate(SecondFactorRows::code).limit(CODES).toList();
        system.write("replace an account's recovery codes", client -> {
            client.sql(REMOVE_CODES).param(account).update();
            codes.forEach(code ->
                    client.sql(INSERT_CODE).params(account, hash(account, code)).update());
            return true;
        });
        return codes;
    }

    private boolean change(java.util.function.ToIntFunction<JdbcClient> statement) {
        return system.write("change an account's second factor", statement::applyAsInt) == 1;
    }

    private static String code() {
        var bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", Base32.encode(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{4})"));
    }

    // However it was typed.
    private static byte[] hash(UUID account, String code) {
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return RandomToken.sha256("recovery " + account + " " + plain);
    }

    /// @param codes how many recovery codes are unused
    record Stored(byte[] sealedSeed, boolean confirmed, int codes) {
        static Stored of(ResultSet row) throws SQLException {
            return new Stored(row.getBytes("seed"), row.getBoolean("confirmed"), row.getInt("codes"));
        }
    }
}
