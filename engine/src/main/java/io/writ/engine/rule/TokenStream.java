package io.writ.engine.rule;

import java.util.List;

/** The tokens of a file, read from left to right. */
final class TokenStream {
  private final List<Token> tokens;
  private int at;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END_OF_FILE) {
      at++;
    }
    return token;
  }

  int line() {
    return peek().line();
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END_OF_FILE;
  }

  boolean at(Token.Kind kind) {
    return peek().kind() == kind;
  }

  boolean at(String sign) {
    return peek().is(sign);
  }

  /** Takes the sign or word if it is next. */
  boolean take(String sign) {
    if (at(sign)) {
      next();
      return true;
    }
    return false;
  }

  Token expect(String sign, String where) {
    if (!at(sign)) {
      throw unexpected("`" + sign + "` " + where);
    }
    return next();
  }

  Token expect(Token.Kind kind, String what) {
    if (!at(kind)) {
      throw unexpected(what);
    }
    return next();
  }

  /** The refusal of the next token, in the best words there are for it. */
  Refusal unexpected(String expected) {
    Token token = peek();
    return ForbiddenWords.reason(token)
        .map(
            reason ->
                new Refusal(
                    token.line(),
                    "lint.forbidden-construct",
                    token.quoted() + ": " + reason,
                    ForbiddenWords.HELP))
        .orElseGet(
            () ->
                new Refusal(
                    token.line(),
                    "lint.syntax",
                    "expected " + expected + " and found " + token.quoted(),
                    ""));
  }

  /** Whether the sign comes before the group or pattern at hand ends, at its own level. */
  boolean aheadOnThisLevel(String sign) {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")") && --depth < 0 || depth == 0 && token.is(",")) {
        return false;
      } else if (depth == 0 && token.is(sign)) {
        return true;
      }
    }
    return false;
  }

  /** Goes on behind the end of the rule at hand, or before the next one. */
  void skipRule() {
    while (!atEnd()) {
      if (take("end")) {
        return;
      }
      if (at("rule") && tokens.get(at + 1).kind() == Token.Kind.STRING) {
        return;
      }
      next();
    }
  }
}
