FROM a
COPY <<A /x
b
 c $d
A
RUN echo "e \
 f"
