FROM a
COPY ["a b", "c"]
ADD ["d", "e f", "g/"]
VOLUME ["/h", "/i j"]
