package org.companero.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.Erasing;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.tenancy.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Erases a creator, everywhere. It can be stopped anywhere and begun again: each step finds what is left of it.
///
/// First the fence goes up: from then on no transaction of the creator begins. When those that had begun are through,
/// nobody can write anything back, and the rows are deleted in batches.
@Component
final class CreatorErasure {

    private static final Logger log = LoggerFactory.getLogger(CreatorErasure.class);
    private static final int BATCH = 5000;
    private static final int ROUNDS = 10;
    private static final String MEMBERS = "member";

    private static final String FENCE = """
            insert into creator_erasure (id, by_whom) values (:creator, :whom) on conflict do nothing
            """;
    private static final String QUIET = "select await_quiet(:creator)::text";
    private static final String PATIENCE = "set local lock_timeout = '60s'";
    private static final String ROWS = "select erase_rows(:creator, :table::regclass, :most)";
    private static final String ADDRESSES = "delete from public_address where owner = :creator";
    private static final String MEMBERS_GONE = "delete from member where creator_id = :creator returning account_id";
    // Who is left without any workspace goes too; what belongs to the account refers to it and goes with it.
    private static final String ACCOUNTS = """
            delete from account
             where id = any(:accounts) and not exists (select from member where member.account_id = account.id)
            """;
    private static final String LEAVING = """
            select email from account
             where id in (select account_id from member where creator_id = :creator)
               and not exists (select from member
                                where member.account_id = account.id and member.creator_id <> :creator)
            """;
    private static final String DONE = "update creator_erasure set completed_at = now() where id = :creator";

    private final Inventory inventory;
    private final SystemAccess system;
    private final Transactions transactions;
    private final RedisKeys keys;
    private final ApplicationEventPublisher events;

    CreatorErasure(
            Inventory inventory,
            SystemAccess system,
            Transactions transactions,
            RedisKeys keys,
            ApplicationEventPublisher events) {
        this.inventory = inventory;
        this.system = system;
        this.transactions = transactions;
        this.keys = keys;
        this.events = events;
    }

    /// @param account who asked for it
    void erase(CreatorId creator, UUID account) {
        raiseFence(creator, account);
        awaitQuiet(creator);
        events.publishEvent(new CreatorErased(creator));
        Erasing.call(
                creator,
                () -> transactions.write(() -> {
                    inventory.each(HeldData::eraseAll);
                    return creator;
                }));
        eraseRows(creator);
        eraseAccounts(creator);
        keys.remove(creator, Optional.empty());
        system.write(
                "finish the erasure of a creator",
                hatch -> hatch.sql(DONE).param("creator", creator.value()).update());
        log.info("Creator {} was erased", creator);
    }

    private void raiseFence(CreatorId creator, UUID account) {
        system.write(
                "begin the erasure of a creator",
                hatch -> hatch.sql(FENCE)
                        .param("creator", creator.value())
                        .param("whom", sha256(account))
                        .update());
    }

    private void awaitQuiet(CreatorId creator) {
        system.write("wait until nobody works for a creator that is erased", hatch -> {
            hatch.sql(PATIENCE).update();
            return hatch.sql(QUIET)
                    .param("creator", creator.value())
                    .query((_, _) -> true)
                    .single();
        });
    }

    // Again and again, until a whole round finds nothing: a row may go only after what points at it, and counting
    // what goes may write a row anew.
    private void eraseRows(CreatorId creator) {
        List<String> tables = tables();
        for (int round = 0; round < ROUNDS; round++) {
            long found =
                    tables.stream().filter(table -> eraseTable(creator, table)).count();
            if (found == 0) {
                return;
            }
        }
        throw new IllegalStateException("Some tables of creator " + creator + " cannot be emptied: see " + tables);
    }

    /// @return whether it had rows
    private boolean eraseTable(CreatorId creator, String table) {
        long found = 0;
        long gone;
        do {
            gone = system.write(
                    "erase the rows of a creator",
                    hatch -> hatch.sql(ROWS)
                            .param("creator", creator.value())
                            .param("table", table)
                            .param("most", BATCH)
                            .query(Long.class)
                            .single());
            found += Math.abs(gone);
        } while (gone > 0);
        return found > 0;
    }

    // Members go last, together with the accounts: until then it is known whose accounts to look at.
    private List<String> tables() {
        var depths = system.read("see which tables refer to which", HeldRows::depths);
        return inventory.tables().stream()
                .map(HeldTable::name)
                .filter(name -> !name.equals(MEMBERS))
                .sorted(Comparator.comparing(name -> -depths.getOrDefault(name, 0)))
                .toList();
    }

    private void eraseAccounts(CreatorId creator) {
        events.publishEvent(new AccountsErased(leaving(creator)));
        system.write("erase a creator's members and public addresses", hatch -> {
            var accounts = hatch.sql(MEMBERS_GONE)
                    .param("creator", creator.value())
                    .query(UUID.class)
                    .list();
            hatch.sql(ADDRESSES).param("creator", creator.value()).update();
            return hatch.sql(ACCOUNTS)
                    .param("accounts", accounts.toArray(UUID[]::new))
                    .update();
        });
    }

    private List<String> leaving(CreatorId creator) {
        return system.read(
                "see whose accounts go with a creator",
                hatch -> hatch.sql(LEAVING)
                        .param("creator", creator.value())
                        .query(String.class)
                        .list());
    }

    // A random id needs no salt: nobody can guess it, and whoever was told it can prove that it was theirs.
    private static byte[] sha256(UUID account) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(account.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
