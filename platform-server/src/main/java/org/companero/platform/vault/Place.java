package org.companero.platform.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.companero.platform.tenancy.CreatorId;

/// Where a value belongs, as the associated data of its encryption.
final class Place {

    private static final String FORM = "companero.vault.1";
    private static final String INSTALLATION = "installation";

    private Place() {}

    /// Each part goes with its length, so that no two places read the same.
    static byte[] of(Optional<CreatorId> owner, String column, String row) {
        var place = new ByteArrayOutputStream();
        for (String part : List.of(FORM, owner.map(CreatorId::toString).orElse(INSTALLATION), column, row)) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            place.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            place.writeBytes(text);
        }
        return place.toByteArray();
    }
}
