FROM --platform=▮ a
