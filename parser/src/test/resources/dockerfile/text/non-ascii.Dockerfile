FROM ä:ö AS a
RUN echo "é😀" && 𝔸
COPY 😀 ß
LABEL 😀=ü
# 😀 note
ENV Ä "ö 😀"
