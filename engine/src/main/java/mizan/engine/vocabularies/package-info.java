/// Code lists: file types, media types, licences, frequencies, themes, access rights, languages.
///
/// Exact aliases only: a value is in a list or it is not; nothing is guessed by similarity. Arrows:
/// uses no other room.
@NullMarked
package mizan.engine.vocabularies;

import org.jspecify.annotations.NullMarked;
