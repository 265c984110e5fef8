FROM a
COPY <<😀▮ /x
b
😀
