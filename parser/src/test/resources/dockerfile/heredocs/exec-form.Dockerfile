FROM a
RUN ["cat", "<<EOF"]
COPY ["<<EOF", "/x"]
RUN ["a <<EOF b"]
