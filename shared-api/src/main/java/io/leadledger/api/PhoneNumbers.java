package io.leadledger.api;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** One text for one phone number, so that however it was written it finds the same lead. */
public final class PhoneNumbers {

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 15;

    private PhoneNumbers() {}

    /**
     * Digits alone, with the country code where it can be known.
     *
     * @param defaultCountry ISO 3166 code of the company, used for numbers without a country code; null leaves them as they are
     * @return null for what has fewer than 4 or more than 15 digits
     */
    public static @Nullable String normalise(String written, @Nullable String defaultCountry) {
        String digits = digits(written);
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            return null;
        }
        boolean international = written.strip().startsWith("+");
        return international || defaultCountry == null ? digits : withCountryCode(digits, defaultCountry);
    }

    private static String withCountryCode(String digits, String country) {
        try {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(digits, country);
            return phones.isPossibleNumber(number) ? digits(phones.format(number, PhoneNumberFormat.E164)) : digits;
        } catch (NumberParseException unknownForm) {
            return digits;
        }
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        written.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
