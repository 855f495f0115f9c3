package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent, the node goes on, and the document says why it cannot be read. */
@Execution(ExecutionMode.CONCURRENT)
class HostileDocumentTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_pdf_is_cited_by_its_pages() throws IOException {
        byte[] pdf = HostileFiles.pdf("The first page is about gutters.", "On the second page a chimney is swept.", "The third is empty of news.");
        JsonNode document = settled("report.pdf", pdf);

        assertThat(document.get("status").asText()).as("%s", document).isEqualTo("completed");
        assertThat(document.get("pages").asInt()).isEqualTo(3);
        assertThat(document.get("media_type").asText()).isEqualTo("application/pdf");
        Passage best = Search.untilFound(company, "Who sweeps the chimney?").getFirst();
        assertThat(best.page()).isEqualTo(2);
        assertThat(best.excerpt()).isEqualTo("On the second page a chimney is swept.");
    }

    @Test
    void word_and_web_documents_are_read() throws IOException {
        String word = HostileFiles.heading("Warranty") + HostileFiles.paragraph("Slates are guaranteed for thirty years.");
        byte[] html = """
                <html><head><title>Price list</title><script>alert('slates')</script></head><body><h2>Tiles</h2>
                <table><tr><td>Clay tile</td><td>3.20</td></tr><tr><td>Concrete tile</td><td>1.90</td></tr></table></body></html>"""
                .getBytes(StandardCharsets.UTF_8);

        assertThat(settled("warranty.docx", HostileFiles.docx(word)).get("status").asText()).isEqualTo("completed");
        assertThat(settled("prices", html).get("title").asText()).isEqualTo("Price list");
        assertThat(Search.untilFound(company, "How long is the guarantee on slate?").getFirst().excerpt())
                .contains("Slates are guaranteed for thirty years.");
        assertThat(Search.untilFound(company, "concrete tiles").getFirst().excerpt()).contains("Concrete tile 1.90");
        assertThat(Search.of(company, "alert")).isEmpty();
    }

    @Test
    void a_bomb_of_word_processing_is_noticed() throws IOException {
        assertFailed("bomb.docx", HostileFiles.zipBomb(), "The document holds more than");
    }

    @Test
    void a_bomb_of_pages_ends_its_own_process_alone() throws IOException {
        assertFailed("bomb.pdf", HostileFiles.pdfBomb(), "The document");
    }

    @Test
    void a_protected_document_says_so() throws IOException {
        assertFailed("secret.pdf", HostileFiles.encryptedPdf(), "protected by a password");
    }

    @Test
    void a_picture_is_a_picture_whatever_it_is_called() {
        assertFailed("picture.pdf", HostileFiles.png(), "The content is image/png, which cannot be read");
    }

    @Test
    void noise_is_not_text() {
        assertFailed("noise.txt", HostileFiles.noise(), "cannot be read");
    }

    @Test
    void half_a_document_is_damaged() throws IOException {
        byte[] whole = HostileFiles.docx(HostileFiles.paragraph("Half of it is missing."));
        assertFailed("half.docx", Arrays.copyOf(whole, whole.length / 2), "The ");
    }

    @Test
    void a_document_without_words_says_so() throws IOException {
        assertFailed("blank.pdf", HostileFiles.pdf(" "), "holds no text");
    }

    @Test
    void more_text_than_people_write_is_refused() {
        assertFailed("endless.txt", HostileFiles.muchText(), "more than 20000000 characters");
    }

    @Test
    void deep_nesting_does_no_harm() {
        JsonNode document = settled("deep.html", HostileFiles.deepHtml());

        assertThat(document.get("status").asText()).as("%s", document).isIn("completed", "failed");
        assertThat(company.get("/health").status()).isEqualTo(200);
    }

    private void assertFailed(String name, byte[] content, String reason) {
        JsonNode document = settled(name, content);

        assertThat(document.get("status").asText()).as("%s", document).isEqualTo("failed");
        assertThat(document.get("error").asText()).contains(reason);
        assertThat(document.get("chunks").asInt()).isZero();
        assertThat(company.get("/health").status()).isEqualTo(200);
    }

    private JsonNode settled(String name, byte[] content) {
        Answer posted = Documents.reference(company, name, content);
        assertThat(posted.status()).as("%s", posted).isEqualTo(201);
        return Documents.settled(company, posted);
    }
}
