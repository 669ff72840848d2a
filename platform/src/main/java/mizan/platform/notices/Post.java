package mizan.platform.notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes letters: none is lost, and none is sent of what did not happen.
@Component
public class Post {
  private final LettersStore store;

  Post(LettersStore store) {
    this.store = store;
  }

  /// Puts a letter into the outbox; it leaves once the transaction of what it tells is over.
  @Transactional(propagation = Propagation.REQUIRED)
  public void send(Letter letter) {
    store.insert(letter);
  }
}
