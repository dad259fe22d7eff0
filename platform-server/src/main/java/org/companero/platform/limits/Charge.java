package org.companero.platform.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.companero.platform.tenancy.CreatorId;

/// One bucket to take from.
///
/// @param key the bucket's name on Redis; holds no e-mail address in clear
public record Charge(Limit limit, String key) {

    private static final int HASH_BYTES = 16;

    /// The bucket of an address. Of an IPv6 address the first 64 bits count, as those are what one customer has.
    public static Charge address(Limit limit, String remoteAddress) {
        return new Charge(limit, "limit:ip:%s:%s".formatted(ClientAddress.of(remoteAddress), limit.word()));
    }

    /// The bucket of the address that sent the request which this thread is serving.
    public static Charge caller(Limit limit) {
        return address(limit, ClientAddress.ofCaller());
    }

    /// The bucket of an account, named by its e-mail address or its id, before a creator is known.
    public static Charge account(Limit limit, String who) {
        return new Charge(limit, "limit:account:%s:%s".formatted(hash(who), limit.word()));
    }

    /// The bucket of somebody or something of a creator's, such as a member, an API key or a visitor.
    public static Charge of(Limit limit, CreatorId creator, Object who) {
        return new Charge(limit, "limit:creator_%s:%s:%s".formatted(creator, who, limit.word()));
    }

    private static String hash(String who) {
        try {
            byte[] spelled = who.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(spelled);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
