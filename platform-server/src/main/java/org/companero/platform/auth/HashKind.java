package org.companero.platform.auth;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a stored password was hashed, and whether that is good enough to be believed.
enum HashKind {
    /// Argon2id with at least our settings.
    OURS,
    /// bcrypt of cost 12 or more: good enough to sign in with, and replaced then.
    BCRYPT,
    /// Anything else, and anything cheaper.
    REFUSED;

    // The OWASP recommendation of 2024 for Argon2id.
    static final int MEMORY_KIB = 19_456;
    static final int PASSES = 2;
    static final int PARALLELISM = 1;
    private static final int BCRYPT_COST = 12;

    private static final Pattern ARGON2ID = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");
    private static final Pattern BCRYPT_HASH = Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");

    static HashKind of(String hash) {
        var argon2 = ARGON2ID.matcher(hash);
        if (argon2.matches()) {
            return isOurs(argon2) ? OURS : REFUSED;
        }
        var bcrypt = BCRYPT_HASH.matcher(hash);
        return bcrypt.matches() && number(bcrypt, 1) >= BCRYPT_COST ? BCRYPT : REFUSED;
    }

    private static boolean isOurs(Matcher hash) {
        return number(hash, 1) >= MEMORY_KIB && number(hash, 2) >= PASSES && number(hash, 3) >= PARALLELISM;
    }

    private static int number(Matcher hash, int group) {
        return Integer.parseInt(hash.group(group));
    }
}
