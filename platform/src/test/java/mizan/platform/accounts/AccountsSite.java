package mizan.platform.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mizan.platform.Site;
import mizan.platform.TestClock;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// A test against a site with people on it, whose clock the test moves and whose letters it reads.
@Site
@Import({TestClock.Wound.class, People.class, Letters.class})
@TestPropertySource(properties = "mizan.notices.outbox=true")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AccountsSite {}
