package org.companero.platform.knowledge.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Makes small files of each kind, sound and hostile ones.
public final class SampleFiles {

    private SampleFiles() {}

    /// A heading and a sentence on page 1, another sentence on page 2.
    public static byte[] pdf(String heading, String first, String second) {
        return written(out -> {
            try (var pdf = new PDDocument()) {
                var page = page(pdf);
                try (var content = new PDPageContentStream(pdf, page)) {
                    line(content, FontName.HELVETICA_BOLD, 20, 700, heading);
                    line(content, FontName.HELVETICA, 11, 650, first);
                }
                try (var content = new PDPageContentStream(pdf, page(pdf))) {
                    line(content, FontName.HELVETICA, 11, 700, second);
                }
                pdf.save(out);
            }
        });
    }

    static byte[] protectedPdf(String password) {
        return written(out -> {
            try (var pdf = new PDDocument()) {
                page(pdf);
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
                pdf.save(out);
            }
        });
    }

    static byte[] scannedPdf() {
        return written(out -> {
            try (var pdf = new PDDocument()) {
                var picture =
                        LosslessFactory.createFromImage(pdf, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
                try (var content = new PDPageContentStream(pdf, page(pdf))) {
                    content.drawImage(picture, 10, 10);
                }
                pdf.save(out);
            }
        });
    }

    /// A heading, a paragraph and a table of one row.
    public static byte[] docx(String heading, String paragraph, String left, String right) {
        return written(out -> {
            try (var word = new XWPFDocument()) {
                var title = word.createParagraph();
                title.setStyle("Heading1");
                title.createRun().setText(heading);
                word.createParagraph().createRun().setText(paragraph);
                var row = word.createTable(1, 2).getRow(0);
                row.getCell(0).setText(left);
                row.getCell(1).setText(right);
                word.write(out);
            }
        });
    }

    static byte[] protectedDocx(String password) {
        return written(out -> {
            try (var container = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword(password);
                try (var inside = encryptor.getDataStream(container)) {
                    inside.write(docx("a", "b", "c", "d"));
                }
                container.writeFilesystem(out);
            } catch (GeneralSecurityException failure) {
                throw new IOException(failure);
            }
        });
    }

    /// A sound archive whose text unpacks to `size` bytes.
    static byte[] zipBombDocx(int size) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                entry(zip, "[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                        </Types>""");
                entry(zip, "_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                        </Relationships>""");
                entry(zip, "word/document.xml", """
                        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>""" + "a".repeat(size) + "</w:t></w:r></w:p></w:body></w:document>");
            }
        });
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static PDPage page(PDDocument pdf) {
        var page = new PDPage();
        pdf.addPage(page);
        return page;
    }

    private static void line(PDPageContentStream content, FontName font, int size, int height, String text)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(font), size);
        content.newLineAtOffset(50, height);
        content.showText(text);
        content.endText();
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
