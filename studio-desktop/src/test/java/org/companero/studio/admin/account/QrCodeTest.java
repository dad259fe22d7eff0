package org.companero.studio.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void a_scanner_reads_what_was_written() throws Exception {
        String uri = "otpauth://totp/Compa%C3%B1ero:ana@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Compa%C3%B1ero";

        BitMatrix modules = QrCode.modules(uri);

        int[] inside = modules.getEnclosingRectangle();
        var code = new BitMatrix(inside[2]);
        for (int y = 0; y < inside[2]; y++) {
            for (int x = 0; x < inside[2]; x++) {
                if (modules.get(inside[0] + x, inside[1] + y)) {
                    code.set(x, y);
                }
            }
        }
        assertThat(new Decoder().decode(code).getText()).isEqualTo(uri);
        assertThat(inside[0]).as("the quiet zone").isEqualTo(4);
    }
}
