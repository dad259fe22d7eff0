package org.companero.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder in place of a mail server: every mail becomes an `.eml` file that only the user of this server can read.
final class FilePostbox implements Postbox {

    private static final Logger log = LoggerFactory.getLogger(FilePostbox.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final Envelope envelope;

    FilePostbox(Path folder, Envelope envelope) {
        this.folder = folder;
        this.envelope = envelope;
    }

    @Override
    public void deliver(UUID id, MailMessage message) throws DeliveryException {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        try {
            envelope.fill(mail, id, message);
            write(mail, folder.resolve(id + ".eml"));
        } catch (IOException | MessagingException failure) {
            throw new DeliveryException(
                    "it could not be written to " + folder, failure instanceof MessagingException, failure);
        }
        log.info("There is a mail in {}; set SMTP_URL to have mails sent", folder);
    }

    private void write(MimeMessage mail, Path file) throws IOException, MessagingException {
        Files.createDirectories(folder, permissions("rwx------"));
        Files.deleteIfExists(file);
        Files.createFile(file, permissions("rw-------"));
        try (var out = Files.newOutputStream(file)) {
            mail.writeTo(out);
        }
    }

    private static FileAttribute<?>[] permissions(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
