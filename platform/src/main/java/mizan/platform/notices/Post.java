package mizan.platform.notices;

import mizan.platform.notices.Letter.Holder;
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

  /// Takes back the letters that wait for somebody who has no account, of one reason to write.
  @Transactional(propagation = Propagation.REQUIRED)
  public void forget(String receiver, Holder holder) {
    store.remove(receiver, holder);
  }
}
