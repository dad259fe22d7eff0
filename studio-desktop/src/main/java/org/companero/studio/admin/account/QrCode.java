package org.companero.studio.admin.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A QR code, dark on light in every theme, because that is what scanners read.
final class QrCode extends StackPane {

    /// The quiet zone around it, which ISO/IEC 18004 sets to four modules.
    private static final int QUIET = 4;

    /// @param size the side of the whole, at the most; modules are whole pixels
    QrCode(String text, String words, double size) {
        BitMatrix modules = modules(text);
        int module = Math.max(1, (int) (size / modules.getWidth()));
        var path = new SVGPath();
        path.setContent(path(modules, module));
        path.getStyleClass().add("qr-modules");
        path.setManaged(false);
        getChildren().add(path);
        getStyleClass().add("qr");
        double side = (double) module * modules.getWidth();
        setMinSize(side, side);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPrefSize(side, side);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
    }

    static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /// Each dark module as a square.
    private static String path(BitMatrix modules, int size) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append("M%d %dh%dv%dh-%dz".formatted(x * size, y * size, size, size, size));
                }
            }
        }
        return path.toString();
    }
}
