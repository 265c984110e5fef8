FROM a
RUN --mount=ty▮ make
