package mizan.platform.notices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.People;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// A test against a site with people on it, on which things happen that are worth telling, and
/// whose clock the test moves.
@Site
@Import({TestClock.Wound.class, People.class, News.class})
@TestPropertySource(properties = "mizan.notices.outbox=true")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NewsSite {}
