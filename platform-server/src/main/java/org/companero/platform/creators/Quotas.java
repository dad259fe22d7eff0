package org.companero.platform.creators;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.protocol.api.Quota;
import org.companero.protocol.api.UsageResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How much the current creator may use, and has used. A day begins at midnight UTC.
///
/// Never gives more than there is, however many replicas ask at once. Of a day each replica takes half a percent at a
/// time and hands it out by itself; what it has not handed out when it stops is lost for that day.
@Component
public final class Quotas {

    private static final int MOST_PORTIONS = 20_000;
    private static final int PORTIONS_A_DAY = 200;

    private final QuotaSettings settings;
    private final QuotaRows rows;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Map<Owner, Portion> portions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Portion> eldest) {
            return size() > MOST_PORTIONS;
        }
    };

    Quotas(QuotaSettings settings, QuotaRows rows, Transactions transactions, InstantSource clock) {
        this.settings = settings;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Call it after something was added, in the same transaction: it counts what this transaction added and
    /// what others have committed, and those who come at the same time wait for each other.
    ///
    /// @throws QuotaExceeded 409 when that is more than the creator may have; undo the transaction
    public void refuseBeyond(QuotaKind... standing) {
        var used = rows.used(today());
        for (var kind : standing) {
            if (used.getOrDefault(kind, 0L) > settings.limit(kind)) {
                throw new QuotaExceeded(kind, settings.limit(kind));
            }
        }
    }

    /// Uses so much of a day, or nothing when that much is not left. Call it outside any transaction.
    public boolean use(QuotaKind daily, long amount) {
        var portion = portion(daily);
        synchronized (portion) {
            portion.begin(today());
            return portion.take(amount) || (refill(portion, daily, amount) && portion.take(amount));
        }
    }

    /// Corrects what was used, when it turned out to be more or less. Call it outside any transaction.
    ///
    /// @param more what was used beyond what [#use] took; negative when it was less
    public void correct(QuotaKind daily, long more) {
        if (more < 0) {
            var portion = portion(daily);
            synchronized (portion) {
                portion.begin(today());
                portion.giveBack(-more);
            }
        } else if (more > 0 && !use(daily, more)) {
            var day = today();
            transactions.write(() -> {
                rows.add(daily, day, more);
                return day;
            });
        }
    }

    /// Every quota with what is used of it.
    public UsageResource usage() {
        var today = today();
        var used = transactions.read(() -> rows.used(today));
        return new UsageResource(Arrays.stream(QuotaKind.values())
                .map(kind -> quota(kind, used.getOrDefault(kind, 0L), today))
                .toList());
    }

    /// When the daily quotas begin anew.
    public Instant tomorrow() {
        return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Quota quota(QuotaKind kind, long counted, LocalDate today) {
        @Nullable Instant resets = kind.daily() ? tomorrow() : null;
        return new Quota(kind.word(), counted - inHand(kind, today), settings.limit(kind), resets);
    }

    private long inHand(QuotaKind kind, LocalDate today) {
        if (!kind.daily()) {
            return 0;
        }
        var portion = portion(kind);
        synchronized (portion) {
            return portion.leftOn(today);
        }
    }

    private boolean refill(Portion portion, QuotaKind kind, long amount) {
        if (!portion.more()) {
            return false;
        }
        var day = today();
        long limit = settings.limit(kind);
        long asked = Math.max(amount - portion.left(), Math.max(1, limit / PORTIONS_A_DAY));
        long granted = transactions.write(() -> rows.take(kind, day, asked, limit));
        portion.add(granted, asked);
        return granted > 0;
    }

    private Portion portion(QuotaKind kind) {
        synchronized (portions) {
            return portions.computeIfAbsent(new Owner(CurrentCreator.require(), kind), _ -> new Portion());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record Owner(CreatorId creator, QuotaKind kind) {}
}
