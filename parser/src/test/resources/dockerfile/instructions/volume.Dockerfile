FROM a
VOLUME /b /c d
VOLUME ["/e f"]
