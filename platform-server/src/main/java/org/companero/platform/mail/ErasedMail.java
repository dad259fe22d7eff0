package org.companero.platform.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.companero.platform.privacy.AccountsErased;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Removes the mails that lie in the folder for people whose accounts are erased.
@Component
final class ErasedMail {

    private final Path folder;

    ErasedMail(@Value("${companero.data-dir}") Path home) {
        this.folder = home.resolve("mail");
    }

    @EventListener
    void on(AccountsErased erased) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var mails = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path mail : mails) {
                if (isTo(erased.addresses(), mail)) {
                    Files.deleteIfExists(mail);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // A mail to somebody names the address in plain letters in its head.
    private static boolean isTo(List<String> addresses, Path mail) throws IOException {
        var text = Files.readString(mail, StandardCharsets.ISO_8859_1);
        return addresses.stream().anyMatch(text::contains);
    }
}
