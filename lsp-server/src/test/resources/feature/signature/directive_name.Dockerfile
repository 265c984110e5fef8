# esc▮ape=
