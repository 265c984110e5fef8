FROM a
COPY ["b"]
COPY []
