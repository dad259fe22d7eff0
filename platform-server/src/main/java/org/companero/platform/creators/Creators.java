package org.companero.platform.creators;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.web.PlatformException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every creator's profile, and the way to it from a public handle or widget key.
@Service
public class Creators {

    private static final String DEFAULT_ACCENT = "#4f46e5";
    private static final int WIDGET_KEY_BYTES = 16;
    private static final int NUMBERED_HANDLES = 20;

    private final SystemAccess system;
    private final CreatorRows rows;
    private final TransactionTemplate reading;
    private final SecureRandom random = new SecureRandom();

    Creators(SystemAccess system, JdbcClient client, PlatformTransactionManager transactions) {
        this.system = system;
        this.rows = new CreatorRows(client);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// The creator whose widget carries this key.
    public Optional<CreatorProfile> byWidgetKey(String widgetKey) {
        return at(AddressKind.WIDGET_KEY, widgetKey);
    }

    /// The creator with this public handle.
    public Optional<CreatorProfile> byHandle(String handle) {
        return at(AddressKind.HANDLE, handle);
    }

    /// The profile of a creator known to exist.
    ///
    /// @throws PlatformException 404 `CREATOR_NOT_FOUND` when it does not
    public CreatorProfile require(CreatorId id) {
        return find(id).orElseThrow(Creators::notFound);
    }

    /// Gives a new creator a profile, a handle and a widget key. Takes part in a surrounding [SystemAccess]
    /// transaction.
    ///
    /// @throws PlatformException 409 `HANDLE_TAKEN` when a fixed handle is not free
    public CreatorProfile create(NewCreator newCreator) {
        return system.write("create a creator with unique public addresses", client -> {
            var hatch = new CreatorRows(client);
            var profile = new CreatorProfile(
                    newCreator.id(),
                    newCreator.name(),
                    claimHandle(hatch, newCreator),
                    newCreator.locale(),
                    DEFAULT_ACCENT,
                    null,
                    claimWidgetKey(hatch, newCreator),
                    AllowedOrigins.ANYWHERE);
            hatch.insert(profile);
            return profile;
        });
    }

    /// Replaces the profile; its widget key stays.
    ///
    /// @throws PlatformException 409 `HANDLE_TAKEN` when the new handle belongs to someone else
    CreatorProfile replace(CreatorProfile before, CreatorProfile after) {
        return system.write("change a profile whose handle is unique across creators", client -> {
            var hatch = new CreatorRows(client);
            if (!before.handle().equals(after.handle())) {
                if (Handle.isReserved(after.handle()) || !hatch.claim(AddressKind.HANDLE, after.handle(), after.id())) {
                    throw handleTaken(after.handle());
                }
                hatch.release(AddressKind.HANDLE, before.handle(), before.id());
            }
            hatch.update(after);
            return after;
        });
    }

    private Optional<CreatorProfile> at(AddressKind kind, String address) {
        return system.read("find a creator by public address", client -> new CreatorRows(client).owner(kind, address))
                .flatMap(this::find);
    }

    private Optional<CreatorProfile> find(CreatorId id) {
        return Objects.requireNonNull(CurrentCreator.call(id, () -> reading.execute(_ -> rows.find(id))));
    }

    private String claimHandle(CreatorRows hatch, NewCreator creator) {
        var fixed = creator.handle();
        var candidates = fixed == null ? handlesFor(creator.name()) : Stream.of(fixed);
        return candidates
                .filter(handle -> hatch.claim(AddressKind.HANDLE, handle, creator.id()))
                .findFirst()
                .orElseThrow(() -> handleTaken(fixed == null ? creator.name() : fixed));
    }

    private Stream<String> handlesFor(String name) {
        var stem = Handle.stemOf(name);
        var numbered = IntStream.rangeClosed(2, NUMBERED_HANDLES).mapToObj(number -> stem + "-" + number);
        var random = Stream.generate(() -> stem + "-" + Integer.toHexString(this.random.nextInt(0x1000, 0x10000)));
        return Stream.of(Stream.of(stem), numbered, random.limit(NUMBERED_HANDLES))
                .flatMap(part -> part);
    }

    private String claimWidgetKey(CreatorRows hatch, NewCreator creator) {
        var fixed = creator.widgetKey();
        var key = fixed == null ? randomKey() : fixed;
        if (!hatch.claim(AddressKind.WIDGET_KEY, key, creator.id())) {
            throw new PlatformException(HttpStatus.CONFLICT, "WIDGET_KEY_TAKEN", "This widget key is taken.");
        }
        return key;
    }

    private String randomKey() {
        var bytes = new byte[WIDGET_KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PlatformException handleTaken(String handle) {
        return new PlatformException(
                HttpStatus.CONFLICT,
                "HANDLE_TAKEN",
                "The handle \"%s\" is taken. Choose another one.".formatted(handle));
    }

    private static PlatformException notFound() {
        return new PlatformException(HttpStatus.NOT_FOUND, "CREATOR_NOT_FOUND", "This creator does not exist.");
    }
}
