/** The faces and sheets every public surface is drawn with; they come with the page, no network needed. */
import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource/barlow-condensed/600.css'
import '@fontsource/barlow-condensed/700.css'
import '#shared/ui/tokens.css'
import '#shared/ui/themes.css'
import '#shared/ui/stage.css'
