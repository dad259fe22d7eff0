package org.companero.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.companero.platform.tenancy.CreatorId;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/// Removes what Redis keeps of a creator. Every key there is `{type}:creator_{creator}:{identifier}`.
@Component
final class RedisKeys {

    private static final int BATCH = 500;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final StringRedisTemplate redis;

    RedisKeys(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /// Removes the creator's keys, or those of them that name one of the ids.
    ///
    /// @throws org.springframework.dao.DataAccessException while Redis is away; do it again later
    void remove(CreatorId creator, Optional<Set<UUID>> naming) {
        var space = ":creator_" + creator + ":";
        List<String> found = new ArrayList<>();
        var options =
                ScanOptions.scanOptions().match("*" + space + "*").count(BATCH).build();
        try (var keys = redis.scan(options)) {
            keys.forEachRemaining(key -> {
                if (naming.isEmpty() || names(key.substring(key.indexOf(space) + space.length()), naming.get())) {
                    found.add(key);
                }
                if (found.size() == BATCH) {
                    redis.unlink(found);
                    found.clear();
                }
            });
        }
        if (!found.isEmpty()) {
            redis.unlink(found);
        }
    }

    private static boolean names(String identifier, Set<UUID> ids) {
        return ID.matcher(identifier).results().anyMatch(match -> ids.contains(UUID.fromString(match.group())));
    }
}
