package org.companero.platform.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.companero.platform.auth.Attempts.Kind;
import org.companero.platform.web.PlatformException;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.RecoveryCodes;
import org.companero.protocol.api.SecondFactorSetup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/// The code that signing in takes beside the password, once the account has asked for that.
@Service
class SecondFactor {

    private static final String ISSUER = "Compañero";
    private static final Pattern DIGITS = Pattern.compile("\\d{6}");
    private static final int LONGEST_CODE = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Admission admission;
    private final SecondFactorRows rows;
    private final Accounts accounts;
    private final PasswordCare passwords;
    private final Attempts attempts;
    private final Sessions sessions;
    private final AccountLetters letters;
    private final AccountAudit audit;
    private final Errands errands;
    private final InstantSource clock;

    SecondFactor(
            Admission admission,
            SecondFactorRows rows,
            Accounts accounts,
            PasswordCare passwords,
            Attempts attempts,
            Sessions sessions,
            AccountLetters letters,
            AccountAudit audit,
            Errands errands,
            InstantSource clock) {
        this.admission = admission;
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
        this.errands = errands;
        this.clock = clock;
    }

    /// Whether the account has one, and how many recovery codes are left.
    Status status(UUID account) {
        return rows.find(account)
                .filter(SecondFactorRows.Stored::confirmed)
                .map(stored -> new Status(true, stored.codes()))
                .orElse(new Status(false, 0));
    }

    /// Lets the sign-in of an account pass only with what its second factor asks for.
    ///
    /// @throws PlatformException 401 `SECOND_FACTOR_NEEDED` without a code, `SECOND_FACTOR_WRONG` with a wrong one;
    ///     429 `TOO_MANY_ATTEMPTS`
    void pass(Account account, @Nullable String code) {
        if (!status(account.id()).on()) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw new PlatformException(
                    HttpStatus.UNAUTHORIZED,
                    "SECOND_FACTOR_NEEDED",
                    "Enter the six digits that your authenticator shows, or a recovery code.");
        }
        if (!isRight(account.id(), code)) {
            throw wrong(HttpStatus.UNAUTHORIZED);
        }
    }

    /// A new secret for an authenticator. It counts once a first code confirms it; until then it can be asked for
    /// anew.
    ///
    /// @param password the present one: who only found the session open must not lock the account's owner out
    /// @throws PlatformException 403 `PASSWORD_WRONG`; 409 `SECOND_FACTOR_ON`
    SecondFactorSetup begin(SignedIn who, @Nullable String password) {
        var account = accounts.require(who.account());
        passwords.confirm(account, Objects.requireNonNullElse(password, ""));
        var seed = new byte[Totp.SEED_BYTES];
        RANDOM.nextBytes(seed);
        if (!rows.begin(who.account(), seed)) {
            throw new PlatformException(
                    HttpStatus.CONFLICT,
                    "SECOND_FACTOR_ON",
                    "Your account has a second factor. Switch it off first to use another authenticator.");
        }
        var secret = Base32.encode(seed);
        return new SecondFactorSetup(secret, uri(account.email(), secret));
    }

    /// Switches the second factor on with a first code, and ends every other session.
    ///
    /// @throws PlatformException 400 `SECOND_FACTOR_WRONG`; 409 `SECOND_FACTOR_NOT_BEGUN`
    RecoveryCodes confirm(SignedIn who, @Nullable String code) {
        if (rows.find(who.account()).filter(stored -> !stored.confirmed()).isEmpty()) {
            throw new PlatformException(
                    HttpStatus.CONFLICT, "SECOND_FACTOR_NOT_BEGUN", "Set up an authenticator first.");
        }
        require(who.account(), digits(code));
        if (!rows.confirm(who.account())) {
            throw wrong(HttpStatus.BAD_REQUEST);
        }
        var codes = rows.renewCodes(who.account());
        sessions.endOthers(who.account(), who.session());
        changed(who.account(), true);
        return new RecoveryCodes(codes);
    }

    /// New recovery codes; those before open nothing any more.
    ///
    /// @throws PlatformException 400 `SECOND_FACTOR_WRONG`
    RecoveryCodes renewCodes(SignedIn who, @Nullable String code) {
        requireOn(who);
        require(who.account(), Objects.requireNonNullElse(code, ""));
        var account = accounts.require(who.account());
        audit.everywhere(account, AuditAction.SECRET_CHANGED, Map.of("secret", "recovery codes"));
        return new RecoveryCodes(rows.renewCodes(who.account()));
    }

    /// Switches the second factor off.
    ///
    /// @throws PlatformException 400 `SECOND_FACTOR_WRONG`
    void disable(SignedIn who, @Nullable String code) {
        requireOn(who);
        require(who.account(), Objects.requireNonNullElse(code, ""));
        rows.remove(who.account());
        changed(who.account(), false);
    }

    private void requireOn(SignedIn who) {
        if (!status(who.account()).on()) {
            throw new PlatformException(
                    HttpStatus.CONFLICT, "SECOND_FACTOR_OFF", "Your account has no second factor to change.");
        }
    }

    private void require(UUID account, String code) {
        if (!isRight(account, code)) {
            throw wrong(HttpStatus.BAD_REQUEST);
        }
    }

    private boolean isRight(UUID account, String code) {
        var key = List.of(Kind.CODE.of(account));
        admission.toUseCode(account);
        attempts.begin(key);
        boolean right = code.length() <= LONGEST_CODE && uses(account, code.strip());
        if (right) {
            attempts.succeeded(key);
            admission.codeWasRight(account);
        }
        return right;
    }

    private boolean uses(UUID account, String code) {
        if (!DIGITS.matcher(code).matches()) {
            return rows.useCode(account, code);
        }
        return rows.find(account)
                .map(stored -> Totp.step(rows.seed(account, stored), code, clock.instant()))
                .filter(step -> step.isPresent() && rows.useStep(account, step.getAsLong()))
                .isPresent();
    }

    private void changed(UUID id, boolean on) {
        var account = accounts.require(id);
        audit.everywhere(
                account, on ? AuditAction.SECOND_FACTOR_ENABLED : AuditAction.SECOND_FACTOR_DISABLED, Map.of());
        errands.run(() -> letters.secondFactorChanged(account, on));
    }

    private static String digits(@Nullable String code) {
        var given = Objects.requireNonNullElse(code, "").strip();
        return DIGITS.matcher(given).matches() ? given : "none";
    }

    // Key URI format of the authenticators: https://github.com/google/google-authenticator/wiki/Key-Uri-Format
    private static String uri(String email, String secret) {
        return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=6&period=30"
                .formatted(encode(ISSUER), encode(email), secret);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static PlatformException wrong(HttpStatus status) {
        return new PlatformException(
                status,
                "SECOND_FACTOR_WRONG",
                "This code is not right. Each one counts once: wait for the next one, or use a recovery code.");
    }

    /// @param codes how many recovery codes are unused
    record Status(boolean on, int codes) {}
}
