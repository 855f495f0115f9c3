package io.leadledger.api;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HandlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"9876543210", "+919876543210", "+91 98765 43210", "09876543210", "919876543210"})
    void one_indian_number_is_one_handle_however_it_is_written(String written) {
        assertThat(Handles.phone(written, "IN")).isNotNull().extracting(Handle::value).isEqualTo("919876543210");
    }

    @Test
    void without_a_country_the_digits_stay_as_they_are() {
        assertThat(Handles.phone("+1-555-0123", null)).isEqualTo(new Handle(HandleKind.PHONE, "15550123", "+1-555-0123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "unknown", "1234567890123456"})
    void what_is_no_phone_number_is_no_handle(String written) {
        assertThat(Handles.phone(written, "IN")).isNull();
    }

    @Test
    void an_address_is_one_handle_in_any_case() {
        assertThat(Handles.email(" John@ABC.com ")).isEqualTo(new Handle(HandleKind.EMAIL, "john@abc.com", " John@ABC.com "));
        assertThat(Handles.email("not an address")).isNull();
        assertThat(Handles.email("@")).isNull();
    }

    @Test
    void the_lead_that_a_handle_opens_has_the_same_id_every_time_and_another_in_another_company() {
        Handle phone = Handle.of(HandleKind.PHONE, "919876543210");
        UUID company = new UUID(1, 2);

        assertThat(Handles.derivedLeadId(company, phone)).isEqualTo(Handles.derivedLeadId(company, phone)).startsWith("lead_");
        assertThat(Handles.derivedLeadId(new UUID(1, 3), phone)).isNotEqualTo(Handles.derivedLeadId(company, phone));
    }
}
