package io.dflint.builder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlLoginTest {
    @ParameterizedTest
    @CsvSource({
        "https://u:p@h/x,u:p,https://h/x",
        "https://token@h/x,token:,https://h/x",
        "https://u:p%40q@h:8443/x,u:p@q,https://h:8443/x",
        "https://u:p@q@h/x,u:p@q,https://h/x",
        "https://h/x@y,,https://h/x@y",
        "ssh://git@h/x,,ssh://git@h/x",
        "git@h:x,,git@h:x",
    })
    void isCutOutOfAddresses(String address, String login, String without) {
        assertThat(UrlLogin.of(address)).isEqualTo(login);
        assertThat(UrlLogin.without(address)).isEqualTo(without);
    }

    @ParameterizedTest
    @CsvSource({
        "ADD https://u:p@h/x /y,ADD https://xxxxx:xxxxx@h/x /y",
        "a http://t@h b https://u:p@i c,a http://xxxxx:xxxxx@h b https://xxxxx:xxxxx@i c",
        "ssh://git@h/x,ssh://git@h/x",
        "ssh://git:p@h/x,ssh://xxxxx:xxxxx@h/x",
        "https://h/x@y,https://h/x@y",
        "mail a@b https://h,mail a@b https://h",
        "://,://",
    })
    void isNotShown(String text, String shown) {
        assertThat(UrlLogin.hidden(text)).isEqualTo(shown);
    }
}
