package se.upptack.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void readsTheFormOfThePostgresTools() {
        DatabaseAddress address = DatabaseAddress.parse(" postgresql://own%40er:p%3Aw+%2F@db.example:5433/upp?sslmode=require ", null, null);
        assertThat(address).isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example:5433/upp?sslmode=require", "own@er", "p:w+/"));
        assertThat(address.toString()).isEqualTo("db.example:5433/upp as own@er");
    }

    @Test
    void readsSeveralHostsAndAPasswordWithAnAt() {
        DatabaseAddress address = DatabaseAddress.parse("postgres://owner:a@b@one:5432,two:5432/upp", null, null);
        assertThat(address).isEqualTo(new DatabaseAddress("jdbc:postgresql://one:5432,two:5432/upp", "owner", "a@b"));
    }

    @Test
    void readsTheFormOfJdbcAndLetsTheSettingsRule() {
        DatabaseAddress address = DatabaseAddress.parse("jdbc:postgresql://h/upp?user=a&password=b", null, "c");
        assertThat(address.user()).isEqualTo("a");
        assertThat(address.password()).isEqualTo("c");
        assertThat(address.database("other").url()).isEqualTo("jdbc:postgresql://h/other?user=a&password=b");
        assertThat(address.toString()).doesNotContain("password");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://h/x", null, null)).isInstanceOf(StartRefused.class).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> DatabaseAddress.parse("postgresql://h/x", null, null)).isInstanceOf(StartRefused.class).hasMessageContaining("names no user");
    }
}
