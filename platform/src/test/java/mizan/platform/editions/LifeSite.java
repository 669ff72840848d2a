package mizan.platform.editions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.People;
import org.springframework.context.annotation.Import;

/// A test against a site with people on it, whose clock the test moves and whose editions it leads
/// through their lives.
@Site
@Import({TestClock.Wound.class, People.class, Round.class, Round.Registers.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LifeSite {}
