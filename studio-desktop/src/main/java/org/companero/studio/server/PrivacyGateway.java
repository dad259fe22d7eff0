package org.companero.studio.server;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestResource;
import org.companero.protocol.api.PrivacySettings;

/// What the creator keeps of people, and their right to have or lose it. Every call blocks; see [ProgramGateway] for
/// what they throw.
public interface PrivacyGateway {

    PrivacySettings settings();

    PrivacySettings save(PrivacySettings settings);

    /// Exports and erasures that were asked for, the last first.
    List<DataRequestResource> requests();

    /// Asks for an export or an erasure; the server carries it out in the background.
    DataRequestResource ask(DataRequest request);

    /// Writes an export's file there, replacing what is there.
    void download(UUID request, Path file);

    /// The creator's handle, to be typed before everything is erased.
    String handle();

    /// The first people whose names fit.
    List<ContactSummary> contacts(String query);
}
