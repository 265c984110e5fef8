FROM a
RUN ▮["a"]
