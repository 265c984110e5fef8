FROM debian:13
RUN ▮["make", "all", "a b", "it's", ""]
