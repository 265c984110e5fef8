FROM a
COPY --frm=😀 😀 b
😀X y
ENV 😀=a b
