FROM a AS ü
ENV É="😀"
RUN <<😀
b
😀
